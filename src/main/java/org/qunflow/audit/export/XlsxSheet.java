package org.qunflow.audit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.qunflow.shared.SafeCell;

/** A workbook with one sheet, of which only a few rows are in memory; all cells are text, so none can be a formula. */
final class XlsxSheet implements Sheet {
    private static final int IN_MEMORY = 200;

    private final Workbook book;
    private final Worksheet sheet;
    private int rows;

    XlsxSheet(OutputStream out) {
        book = new Workbook(out, "Qunflow", "1.0");
        sheet = book.newWorksheet("journal");
    }

    @Override
    public void row(List<?> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            sheet.inlineString(rows, column, SafeCell.of(cells.get(column)));
        }
        rows++;
        if (rows % IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        book.finish();
    }
}
