package org.qunflow.engagement.gathering.web;

import java.util.UUID;
import org.qunflow.engagement.gathering.ContentForm;
import org.qunflow.engagement.gathering.library.Material;

/** A material as a form sends it. */
record MaterialForm(String title, ContentForm form, String body, String tags, String source, Material.Licence licence) {
    static final MaterialForm EMPTY = new MaterialForm("", ContentForm.ARTICLE, "", "", "", Material.Licence.OWN);

    MaterialForm {
        title = text(title);
        body = text(body);
        tags = text(tags);
        source = text(source);
    }

    static MaterialForm of(Material m) {
        return new MaterialForm(m.title(), m.form(), m.body(), m.tags(), m.source(), m.licence());
    }

    /** What is wrong with it, or null. */
    String problem() {
        if (title.isEmpty() || title.length() > 80) {
            return "TITLE";
        }
        if (body.length() > 4000 || tags.length() > 200) {
            return "TOO_LONG";
        }
        if (source.isEmpty() || source.length() > 200 || form == null || licence == null) {
            return "SOURCE";
        }
        return null;
    }

    Material material(UUID id) {
        return new Material(id, title, form, body, tags, source, licence, 0, null);
    }

    private static String text(String sent) {
        return sent == null ? "" : sent.strip();
    }
}
