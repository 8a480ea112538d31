package org.qunflow.engine.model;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The forms that the user tasks of a process refer to, as file names. */
public final class FormReferences {
    private static final Pattern FORM_REF = Pattern.compile("formRef\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private FormReferences() {}

    public static Set<String> of(byte[] bpmn) {
        return FORM_REF.matcher(new String(bpmn, StandardCharsets.UTF_8))
                .results()
                .map(reference -> reference.group(1) + ".form")
                .collect(Collectors.toSet());
    }
}
