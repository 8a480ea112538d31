package org.qunflow.engine.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The Sops on the class path: one for each process, with the forms it refers to, for each decision table, and for each form without a process. */
@Component
class SopShelf {
    private final PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
    private final ModelSettings settings;

    SopShelf(ModelSettings settings) {
        this.settings = settings;
    }

    List<Sop> sops() {
        List<Sop> sops = new ArrayList<>();
        read(settings.processes() + "*.dmn").forEach((file, bytes) -> sops.add(Sop.of(file, Map.of(file, bytes))));
        Map<String, byte[]> forms = read(settings.forms() + "*.form");
        read(settings.processes() + "*.bpmn").forEach((file, bytes) -> sops.add(withForms(file, bytes, forms)));
        Set<String> taken =
                sops.stream().flatMap(sop -> sop.resources().keySet().stream()).collect(Collectors.toSet());
        forms.forEach((file, bytes) -> {
            if (!taken.contains(file)) {
                sops.add(Sop.of(file, Map.of(file, bytes)));
            }
        });
        return sops;
    }

    private static Sop withForms(String file, byte[] bytes, Map<String, byte[]> forms) {
        Map<String, byte[]> resources = new HashMap<>();
        resources.put(file, bytes);
        for (String form : FormReferences.of(bytes)) {
            if (forms.containsKey(form)) {
                resources.put(form, forms.get(form));
            }
        }
        return Sop.of(file, resources);
    }

    private Map<String, byte[]> read(String pattern) {
        Map<String, byte[]> found = new TreeMap<>();
        try {
            for (Resource file : files.getResources(pattern)) {
                if (found.put(file.getFilename(), file.getContentAsByteArray()) != null) {
                    throw new IllegalStateException("Two models are called " + file.getFilename());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read models at " + pattern, e);
        }
        return new LinkedHashMap<>(found);
    }
}
