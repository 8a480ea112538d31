package org.qunflow.engine.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.qunflow.engine.ModelViolation;
import org.qunflow.engine.guard.Findings;
import org.qunflow.engine.guard.ModelRule;
import org.qunflow.engine.guard.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Answers that a changed form no longer asks for although a process goes on by them: its members would get stuck. */
final class LostAnswers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private LostAnswers() {}

    /** Of a form that has passed the check; what another form of the same processes asks for is not lost. */
    static List<ModelViolation> of(String form, byte[] before, Map<String, byte[]> resources) {
        Set<String> lost = keys(before);
        resources.forEach((file, bytes) -> lost.removeAll(file.endsWith(".form") ? keys(bytes) : Set.of()));
        Findings findings = new Findings(form);
        resources.forEach((file, bytes) -> {
            if (file.endsWith(".bpmn")) {
                Xml.read(bytes, findings).map(Document::getDocumentElement).ifPresent(root -> Xml.below(root)
                        .forEach(e -> condition(file, e, lost, findings)));
            }
        });
        return findings.all();
    }

    private static void condition(String file, Element e, Set<String> lost, Findings findings) {
        if ("conditionExpression".equals(e.getLocalName())) {
            String text = Xml.ownText(e).strip();
            lost.stream()
                    .filter(key -> text.matches("(?s).*\\b" + Pattern.quote(key) + "\\b.*"))
                    .forEach(key -> findings.add(ModelRule.FORM_ANSWER, "", key + ": " + file + " " + text));
        }
    }

    private static Set<String> keys(byte[] form) {
        try {
            return new TreeSet<>(JSON.readTree(form).findValuesAsText("key"));
        } catch (IOException e) {
            throw new UncheckedIOException("A form that was checked cannot be read", e);
        }
    }
}
