package io.reelkeep.rest.api.usage;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The forms of a table. Rows are written as they come: none of them waits in memory for the last. */
enum TableFormat {
    /** RFC 4180 in UTF-8, with the mark by which spreadsheets know UTF-8. */
    CSV("text/csv;charset=UTF-8") {
        @Override
        void write(OutputStream out, List<String> columns, Consumer<Consumer<List<String>>> rows) throws IOException {
            var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.write('\uFEFF');
            var printer = new CSVPrinter(text, CSVFormat.RFC4180);
            printer.printRecord(columns);
            rows.accept(row -> unchecked(() -> printer.printRecord(row)));
            printer.flush();
        }
    },
    /** ISO/IEC 29500, all cells text. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        void write(OutputStream out, List<String> columns, Consumer<Consumer<List<String>>> rows) throws IOException {
            var workbook = new Workbook(out, "Reelkeep", null);
            Worksheet sheet = workbook.newWorksheet("usage");
            int[] next = {0};
            Consumer<List<String>> writing = row -> {
                for (int column = 0; column < row.size(); column++) {
                    sheet.inlineString(next[0], column, row.get(column));
                }
                next[0]++;
                if (next[0] % ROWS_AT_ONCE == 0) {
                    unchecked(sheet::flush);
                }
            };
            writing.accept(columns);
            rows.accept(writing);
            sheet.finish();
            workbook.finish();
        }
    };

    private static final int ROWS_AT_ONCE = 200;

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** @param rows is handed what takes a row */
    abstract void write(OutputStream out, List<String> columns, Consumer<Consumer<List<String>>> rows)
            throws IOException;

    /** Something that writes. */
    private interface Writing {
        void run() throws IOException;
    }

    private static void unchecked(Writing writing) {
        try {
            writing.run();
        } catch (IOException readerLeft) {
            throw new UncheckedIOException(readerLeft);
        }
    }
}
