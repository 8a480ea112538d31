package org.qunflow.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.qunflow.intake.file.Layout;

/** Layouts as the table of imports keeps them; those of old imports are not known any more. */
final class LayoutText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private LayoutText() {}

    static String write(Layout layout) {
        try {
            return JSON.writeValueAsString(layout);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + layout, e);
        }
    }

    static Layout read(String text) {
        try {
            return text == null ? Layout.AS_NAMED : JSON.readValue(text, Layout.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read the layout " + text, e);
        }
    }
}
