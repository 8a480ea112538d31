package org.qunflow.intake.mapping;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.qunflow.intake.file.Encoding;
import org.qunflow.intake.file.FileKind;
import org.qunflow.shared.CommunityId;

/**
 * A file that was handed in and is kept until its columns are settled.
 *
 * @param encoding that fits it
 */
public record HandedFile(
        UUID id,
        CommunityId community,
        FileKind kind,
        String fileName,
        Path path,
        Encoding encoding,
        List<String> headings,
        boolean workbook) {

    Headings plainHeadings() {
        return new Headings(headings);
    }
}
