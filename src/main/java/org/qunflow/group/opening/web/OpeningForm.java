package org.qunflow.group.opening.web;

import java.util.List;
import org.qunflow.group.opening.Kind;
import org.qunflow.group.opening.OpeningFile;

/** The file of a group as the form sends it; what is not sent is empty. */
record OpeningForm(
        String interest,
        String purpose,
        Kind kind,
        String platform,
        String joinPrinciple,
        String norms,
        String owner,
        String deputy,
        String persona,
        String theme,
        String scenes) {

    OpeningFile file() {
        return new OpeningFile(
                text(interest),
                text(purpose),
                kind,
                text(platform),
                text(joinPrinciple),
                text(norms),
                text(owner),
                text(deputy),
                text(persona),
                text(theme),
                List.of(text(scenes).split("\\R")));
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
