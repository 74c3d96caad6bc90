package org.gatepost.directory;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** A school's picture: a whole PNG file, known by its content, and small. */
public final class Logo {

    /** The largest file. */
    public static final int MOST_BYTES = 65_536;

    /** The largest width and height. */
    public static final int MOST_PIXELS = 512;

    private static final byte[] SIGNATURE = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final int AROUND_CONTENT = 12;
    private static final int HEADER_LENGTH = 13;

    private final byte[] png;

    private Logo(byte[] png) {
        this.png = png.clone();
    }

    /**
     * The picture that {@code png} is.
     *
     * @throws IllegalArgumentException with what is wrong with it, as in {@code "is not a PNG picture"}
     */
    public static Logo of(byte[] png) {
        if (png.length > MOST_BYTES) {
            throw new IllegalArgumentException("is larger than " + MOST_BYTES / 1024 + " kB");
        }
        if (!isWhole(png)) {
            throw new IllegalArgumentException("is not a PNG picture");
        }
        var size = ByteBuffer.wrap(png, SIGNATURE.length + 8, 8);
        int width = size.getInt();
        int height = size.getInt();
        if (width < 1 || height < 1 || width > MOST_PIXELS || height > MOST_PIXELS) {
            throw new IllegalArgumentException(
                    "is %d x %d pixels; %d x %d is the most".formatted(width, height, MOST_PIXELS, MOST_PIXELS));
        }
        return new Logo(png);
    }

    /** The file. */
    public byte[] png() {
        return png.clone();
    }

    /** Every chunk is there and unharmed, the header first, pixels in between, the end last and nothing behind it. */
    private static boolean isWhole(byte[] png) {
        if (!Arrays.equals(SIGNATURE, Arrays.copyOf(png, SIGNATURE.length))) {
            return false;
        }
        var rest = ByteBuffer.wrap(png).position(SIGNATURE.length);
        var last = "";
        boolean pixels = false;
        while (rest.remaining() >= AROUND_CONTENT && !last.equals("IEND")) {
            boolean first = last.isEmpty();
            int length = rest.getInt(rest.position());
            if (length < 0 || length > rest.remaining() - AROUND_CONTENT || !isUnharmed(rest, length)) {
                return false;
            }
            last = new String(png, rest.position() + 4, 4, StandardCharsets.ISO_8859_1);
            if (first && !(last.equals("IHDR") && length == HEADER_LENGTH)) {
                return false;
            }
            pixels |= last.equals("IDAT");
            rest.position(rest.position() + AROUND_CONTENT + length);
        }
        return pixels && last.equals("IEND") && !rest.hasRemaining();
    }

    private static boolean isUnharmed(ByteBuffer chunk, int length) {
        var sum = new CRC32();
        sum.update(chunk.slice(chunk.position() + 4, 4 + length));
        return (int) sum.getValue() == chunk.getInt(chunk.position() + 8 + length);
    }
}
