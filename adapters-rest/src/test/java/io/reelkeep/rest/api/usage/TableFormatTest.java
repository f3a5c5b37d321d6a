package io.reelkeep.rest.api.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** F21: tables that open in a spreadsheet without running anything (ASVS 1.2.10). */
class TableFormatTest {
    @TempDir
    private Path folder;

    private static byte[] written(TableFormat format, int rows, String cell) throws IOException {
        var out = new ByteArrayOutputStream();
        format.write(out, List.of("a", "b"), each -> {
            for (int row = 0; row < rows; row++) {
                each.accept(List.of(cell, "x"));
            }
        });
        return out.toByteArray();
    }

    private String sheet(byte[] xlsx) throws IOException {
        Path kept = Files.write(folder.resolve("usage.xlsx"), xlsx);
        try (var zip = new ZipFile(kept.toFile());
                InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=\n1"})
    void what_a_spreadsheet_would_run_gets_an_apostrophe(String text) {
        assertThat(Cell.safe(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Algebra", "1-1", "a=b", " =1", "陈"})
    void other_text_stays_as_it_is(String text) {
        assertThat(Cell.safe(text)).isEqualTo(text);
    }

    @Test
    void csv_is_that_of_rfc_4180_with_a_mark_for_utf_8() throws IOException {
        assertThat(new String(written(TableFormat.CSV, 1, "say \"hi\", 陈\r\n"), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFa,b\r\n\"say \"\"hi\"\", 陈\r\n\",x\r\n");
    }

    @Test
    void xlsx_has_every_row_also_of_a_long_table_and_no_formulas() throws IOException {
        String sheet = sheet(written(TableFormat.XLSX, 1_001, "'=1+1"));

        assertThat(sheet.split("<row ", -1)).hasSize(1 + 1_002);
        assertThat(sheet).doesNotContain("<f>").containsPattern("(&apos;|')=1\\+1<");
    }
}
