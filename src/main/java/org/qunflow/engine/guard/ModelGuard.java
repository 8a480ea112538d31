package org.qunflow.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.qunflow.engine.ModelViolation;
import org.w3c.dom.Document;

/** Scans raw resources against allow-lists before anything parses or evaluates them. */
public final class ModelGuard {
    private static final int FILES = 120;
    private static final Pattern NAME =
            Pattern.compile("(?:[A-Za-z0-9._-]+/){0,4}[a-z][a-z0-9-]{0,99}\\.(bpmn|dmn|form)");

    private ModelGuard() {}

    /** Everything in these resources that may not be. */
    public static List<ModelViolation> scan(Map<String, byte[]> resources) {
        List<ModelViolation> violations = new ArrayList<>();
        if (resources.size() > FILES) {
            return List.of(ModelRule.TOO_LARGE.in("", "", resources.size() + " files"));
        }
        resources.forEach((file, bytes) -> violations.addAll(scan(file, bytes)));
        return violations;
    }

    private static List<ModelViolation> scan(String file, byte[] bytes) {
        Findings findings = new Findings(file.substring(file.lastIndexOf('/') + 1));
        if (!NAME.matcher(file).matches()) {
            findings.add(ModelRule.FILE_KIND, "", file);
        } else if (file.endsWith(".form")) {
            FormScan.scan(bytes, findings);
        } else {
            Xml.read(bytes, findings).map(Document::getDocumentElement).ifPresent(root -> {
                if (file.endsWith(".bpmn")) {
                    ProcessScan.scan(root, findings);
                } else {
                    TableScan.scan(root, findings);
                }
            });
        }
        return findings.all();
    }
}
