package org.qunflow.engine.hostile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Files that are no diagram, or not in the encoding that they claim. */
final class OddFiles extends Diagrams {
    @Override
    void collect() {
        String harmless = definitions("x", "");
        raw("doctype.bpmn", harmless.replace(HEAD, HEAD + "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"));
        raw("utf-16.bpmn", harmless.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16));
        raw("ebcdic.bpmn", harmless.replace("UTF-8", "IBM037").getBytes(Charset.forName("IBM037")));
        raw("byte-order-mark.bpmn", "\uFEFF" + harmless);
        raw("xml-1.1.bpmn", harmless.replace("version=\"1.0\"", "version=\"1.1\""));
        raw("latin-1-header.bpmn", harmless.replace("UTF-8", "ISO-8859-1"));
        raw("giant-file.bpmn", harmless + " ".repeat(2 * 1024 * 1024));
        raw("broken-xml.bpmn", "<bpmn:definitions");
        raw("stylesheet.bpmn", harmless.replace(HEAD, HEAD + "<?xml-stylesheet href=\"http://127.0.0.1:9/x.xsl\"?>"));
        raw("script.groovy", "new File('/tmp/x')");
        raw("case.cmmn", "<definitions/>");
        raw("page.html", "<script>alert(1)</script>");
    }
}
