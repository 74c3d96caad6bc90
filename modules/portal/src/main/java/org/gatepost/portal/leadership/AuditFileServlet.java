package org.gatepost.portal.leadership;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.gatepost.audit.AuditTrail;
import org.gatepost.portal.page.Visit;
import org.gatepost.portal.wording.Words;

/** The log as a file for a spreadsheet (SEC-CSV-01), the latest {@value AuditTrail#MOST} entries of what is asked for. */
@SuppressWarnings("serial") // servlets are never serialised
public class AuditFileServlet extends HttpServlet {

    private static final List<String> COLUMNS = List.of("when", "who", "capacity", "what", "subject", "detail");

    @Inject
    Visit visit;

    @Inject
    Words words;

    @Inject
    AuditPage page;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var rows = page.find(AuditQuestion.of(visit), AuditTrail.MOST).rows();
        var titles = COLUMNS.stream()
                .map(column -> words.texts().say("leadership.audit.column." + column))
                .toList();
        var lines = Stream.concat(
                Stream.of(titles),
                rows.stream()
                        .map(row -> List.of(
                                row.when(), row.who(), row.capacity(), row.what(), row.subject(), row.detail())));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
        response.setHeader("Cache-Control", "no-store");
        var out = response.getWriter();
        out.print(CsvCells.BYTE_ORDER_MARK);
        lines.map(CsvCells::line).forEach(out::print);
    }
}
