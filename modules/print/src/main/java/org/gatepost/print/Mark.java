package org.gatepost.print;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * A sign by which a child knows what is theirs: one of twelve shapes in one of six colours. The shapes alone tell twelve
 * apart for whoever does not see colours.
 *
 * @param number 0 to 71; neighbours differ in shape and colour
 */
public record Mark(int number) {

    private static final int SHAPES = 12;
    private static final int COUNT = 72;
    private static final int PIXELS = 160;
    private static final double HALF = 50;
    private static final List<Color> COLOURS = List.of(
            new Color(0x98201b),
            new Color(0x1f4e6b),
            new Color(0x1d5b34),
            new Color(0x7a4300),
            new Color(0x5b2a78),
            new Color(0x1c2726));

    public Mark {
        if (number < 0 || number >= COUNT) {
            throw new IllegalArgumentException("no mark: " + number);
        }
    }

    /** As the address of a picture that needs no other request: {@code data:image/png;base64,…}. */
    public String asDataUri() {
        var picture = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_INT_ARGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fill(new Ellipse2D.Double(0, 0, PIXELS, PIXELS)); // also seen on a dark page
        pen.setColor(colour());
        pen.translate(PIXELS / 2.0, PIXELS / 2.0);
        pen.scale(PIXELS / (2.9 * HALF), PIXELS / (2.9 * HALF));
        pen.fill(shape());
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write a picture into memory", e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
    }

    private Color colour() {
        return COLOURS.get((number / SHAPES + number) % COLOURS.size());
    }

    private Shape shape() {
        return switch (number % SHAPES) {
            case 0 -> disc(0, 0, HALF);
            case 1 -> star(3, 1);
            case 2 -> star(4, 1);
            case 3 -> star(5, 0.42);
            case 4 -> moon();
            case 5 -> star(6, 1);
            case 6 -> cross();
            case 7 -> ring();
            case 8 -> star(4, 0.38);
            case 9 -> flower();
            case 10 -> new Rectangle2D.Double(-HALF, -HALF / 2, 2 * HALF, HALF);
            default -> star(8, 0.6);
        };
    }

    private static Ellipse2D disc(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /** @param inner where the line turns back, 1 for a polygon that does not */
    private static Shape star(int points, double inner) {
        var path = new Path2D.Double();
        int corners = inner == 1 ? points : 2 * points;
        for (int i = 0; i < corners; i++) {
            double radius = inner < 1 && i % 2 == 1 ? HALF * inner : HALF;
            double angle = 2 * Math.PI * i / corners - Math.PI / 2;
            if (i == 0) {
                path.moveTo(radius * Math.cos(angle), radius * Math.sin(angle));
            } else {
                path.lineTo(radius * Math.cos(angle), radius * Math.sin(angle));
            }
        }
        path.closePath();
        return path;
    }

    private static Shape moon() {
        var moon = new Area(disc(0, 0, HALF));
        moon.subtract(new Area(disc(HALF / 2, -HALF / 4, HALF * 0.85)));
        return moon;
    }

    private static Shape cross() {
        var cross = new Area(new Rectangle2D.Double(-HALF, -HALF / 3, 2 * HALF, HALF * 2 / 3));
        cross.add(new Area(new Rectangle2D.Double(-HALF / 3, -HALF, HALF * 2 / 3, 2 * HALF)));
        return cross;
    }

    private static Shape ring() {
        var ring = new Area(disc(0, 0, HALF));
        ring.subtract(new Area(disc(0, 0, HALF * 0.55)));
        return ring;
    }

    private static Shape flower() {
        var flower = new Area();
        for (int petal = 0; petal < 5; petal++) {
            var turned = AffineTransform.getRotateInstance(2 * Math.PI * petal / 5);
            flower.add(new Area(turned.createTransformedShape(disc(0, -HALF * 0.55, HALF * 0.45))));
        }
        return flower;
    }
}
