package org.qunflow.engine.hostile;

import static org.qunflow.engine.hostile.HostileModels.REFLECTION;

/** Forms of which one thing only is wrong: the file is right but for its payload. */
final class Forms extends Cases {
    @Override
    void collect() {
        expressions();
        markup();
        values();
        components();
        keys();
        files();
    }

    private void expressions() {
        formWith("expression-default", "\"defaultValue\":\"" + REFLECTION + "\"");
        formWith("feel-label", "\"description\":\"=for i in 1..1000000000 return i\"");
        formWith("template-description", "\"description\":\"{{secret}}\"");
        formWith("endless-condition", "\"conditional\":{\"hide\":\"=count(for i in 1..1000000000 return i) > 1\"}");
        formWith("computed-readonly", "\"readonly\":\"=true\"");
    }

    private void markup() {
        formWith("html-description", "\"description\":\"<img src=x onerror=alert(1)>\"");
        formWith("script-label", "\"properties\":{\"label.en\":\"<script>alert(1)</script>\"}");
        formWith("script-link", "\"description\":\"[here](java\\nscript:alert(1))\"");
        formWith("entity-link", "\"description\":\"[here](java&#115;cript:alert(1))\"");
        formWith("data-link", "\"description\":\"[here](data:text/html;base64,PHNjcmlwdD4=)\"");
        formWith("plain-link", "\"description\":\"[here](//evil.example/x)\"");
        formWith("spying-picture", "\"description\":\"![](https://evil.example/pixel.png)\"");
        formWith("control-characters", "\"description\":\"a\\u0000b\"");
    }

    private void values() {
        formWith("pattern-validator", "\"validate\":{\"pattern\":\"(a+)+b\"}");
        formWith("endless-number", "\"validate\":{\"min\":1e400}");
        formWith("giant-option", "\"values\":[{\"label\":\"A\",\"value\":" + "9".repeat(300) + "}]");
        formWith("hidden-script", "\"properties\":{\"conditional\":\"<script>alert(1)</script>\"}");
        formWith("object-for-text", "\"description\":{\"x\":1}");
        formWith("text-for-options", "\"values\":[\"a\"]");
        formWith("same-options", "\"values\":[{\"label\":\"A\",\"value\":\"a\"},{\"label\":\"B\",\"value\":\"a\"}]");
        formWith("remote-options", "\"valuesExpression\":\"=get()\"");
    }

    private void components() {
        formOf("html-component", "{\"type\":\"html\",\"id\":\"b\",\"content\":\"x\"}");
        formOf("iframe-component", "{\"type\":\"iframe\",\"id\":\"b\",\"url\":\"http://127.0.0.1\"}");
        formOf("image-component", "{\"type\":\"image\",\"id\":\"b\",\"source\":\"javascript:alert(1)\"}");
        formOf("unknown-component", "{\"type\":\"bomb\",\"id\":\"b\"}");
    }

    private void keys() {
        formOf("shadowing-key", "{\"type\":\"textfield\",\"id\":\"b\",\"key\":\"probeDelegate\",\"label\":\"B\"}");
        formOf("prototype-key", "{\"type\":\"textfield\",\"id\":\"b\",\"key\":\"__proto__\",\"label\":\"B\"}");
        formOf("same-key", "{\"type\":\"textfield\",\"id\":\"b\",\"key\":\"a\",\"label\":\"B\"}");
        formOf("same-id", "{\"type\":\"textfield\",\"id\":\"a\",\"key\":\"b\",\"label\":\"B\"}");
        formOf("no-key", "{\"type\":\"textfield\",\"id\":\"b\",\"label\":\"B\"}");
        formOf("no-object", "\"b\"");
        formOf(
                "too-many-fields",
                "{\"type\":\"spacer\",\"id\":\"b\"}" + ",{\"type\":\"spacer\",\"id\":\"c\"}".repeat(300));
    }

    private void files() {
        raw("unknown-schema.form", form("unknown-schema", "").replace("\"schemaVersion\":16", "\"schemaVersion\":99"));
        raw("no-schema.form", form("no-schema", "").replace("\"schemaVersion\":16,", ""));
        raw("other-name.form", form("another-name", ""));
        raw("repeated-keys.form", form("repeated-keys", "").replaceFirst("\\{", "{\"id\":\"other\","));
        raw("broken-json.form", form("broken-json", "").replace("]", ""));
        raw("no-form.form", "[]");
        raw("two-forms.form", form("two-forms", "") + form("two-forms", ""));
        raw("giant-form.form", form("giant-form", "") + " ".repeat(2 * 1024 * 1024));
        raw("giant-text.form", form("giant-text", "").replace("标签", "字".repeat(9_000)));
        raw(
                "nested-groups.form",
                "{\"id\":\"nested-groups\",\"components\":" + "[{\"type\":\"group\",\"components\":".repeat(20_000)
                        + "[]" + "}]".repeat(20_000) + "}");
    }

    private void formWith(String id, String setting) {
        raw(
                id + ".form",
                form(id, "")
                        .replaceFirst("\"label\"", java.util.regex.Matcher.quoteReplacement(setting + ",\"label\"")));
    }

    private void formOf(String id, String component) {
        raw(id + ".form", form(id, "," + component));
    }

    private static String form(String id, String more) {
        return "{\"id\":\"" + id
                + "\",\"type\":\"default\",\"schemaVersion\":16,\"components\":[{\"type\":\"textfield\",\"id\":\"a\",\"key\":\"a\",\"label\":\"标签 A\"}"
                + more + "]}";
    }
}
