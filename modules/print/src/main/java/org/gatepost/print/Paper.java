package org.gatepost.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sets XHTML as a tagged PDF (PDF/UA), in a typeface of ours. */
public final class Paper {

    /** The only family there is on paper, at weights 400 and 700; of Latin letters with all their marks. */
    public static final String FAMILY = "Atkinson Hyperlegible Next";

    private static final Logger LOG = Logger.getLogger(Paper.class.getName());

    static {
        XRLog.setLoggingEnabled(false); // it has a console of its own; what matters comes to our log below
    }

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private Paper() {}

    /**
     * The pages of {@code xhtml}: a whole document with {@code lang}, a title, a {@code meta} of name
     * {@code description}, and its style in its head. Pictures are {@code data:} addresses; nothing is fetched.
     *
     * @return the file
     * @throws IllegalArgumentException if {@code xhtml} is not well formed
     */
    public static byte[] pdf(String xhtml) {
        var out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(() -> font(REGULAR), FAMILY, REGULAR, FontStyle.NORMAL, true)
                    .useFont(() -> font(BOLD), FAMILY, BOLD, FontStyle.NORMAL, true)
                    .useUriResolver((base, address) -> address.startsWith("data:") ? address : null)
                    .withDiagnosticConsumer(Paper::note)
                    .withHtmlContent(xhtml, null)
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("could not set a page", e);
        }
        return out.toByteArray();
    }

    private static void note(Diagnostic told) {
        if (told.getLevel().intValue() >= Level.WARNING.intValue()) {
            LOG.log(told.getLevel(), "setting a page: {0}", told.getFormattedMessage());
        }
    }

    private static InputStream font(int weight) {
        return Objects.requireNonNull(Paper.class.getResourceAsStream("atkinson-" + weight + ".ttf"), "font of ours");
    }
}
