package org.qunflow.engine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.qunflow.engine.model.FormReferences;
import org.qunflow.engine.model.ModelDeployer;
import org.qunflow.engine.view.DeployedFiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The files of processes, tables and forms that are deployed, and the way in for a new version that people agreed upon. */
@Service
public class Models {
    private final DeployedFiles files;
    private final ModelDeployer deployer;

    Models(DeployedFiles files, ModelDeployer deployer) {
        this.files = files;
        this.deployer = deployer;
    }

    /** A file in its newest version. */
    public record Live(String file, String key, int version, Instant at) {}

    /** The newest versions of all processes, tables and forms, by file. */
    public List<Live> all() {
        return files.all().stream().map(Models::live).toList();
    }

    public Optional<Live> find(String file) {
        return files.find(file).map(Models::live);
    }

    /** What the newest version says; empty if nothing of that name is deployed. */
    public Optional<String> text(String file) {
        return files.bytes(file).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** The processes whose newest version asks with a form, by file. */
    public List<String> askingWith(String form) {
        return List.copyOf(processesOf(form).keySet());
    }

    /** Everything that is wrong with a content, looked at together with what would be deployed with it. */
    public List<ModelViolation> check(String file, String content) {
        return deployer.check(file, together(file, content));
    }

    /**
     * Deploys a new version in the transaction of the caller and answers its number. A process goes together with the
     * forms that it asks with, a form with the processes that ask with it.
     *
     * @param over the newest version that was known when it was decided, 0 for none; empty is answered if there is
     *     another one by now
     * @throws ModelsRefused with everything that is wrong with it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public OptionalInt deploy(String file, String content, int over) {
        return deployer.release(file, () -> together(file, content), over);
    }

    private Map<String, byte[]> together(String file, String content) {
        Map<String, byte[]> resources = new HashMap<>();
        resources.put(file, content.getBytes(StandardCharsets.UTF_8));
        if (file.endsWith(".form")) {
            resources.putAll(processesOf(file));
        }
        List.copyOf(resources.entrySet()).stream()
                .filter(model -> model.getKey().endsWith(".bpmn"))
                .flatMap(process -> FormReferences.of(process.getValue()).stream())
                .filter(form -> !form.equals(file))
                .forEach(form -> files.bytes(form).ifPresent(found -> resources.put(form, found)));
        return resources;
    }

    private Map<String, byte[]> processesOf(String form) {
        Map<String, byte[]> processes = files.deployedWith(form);
        processes.values().removeIf(process -> !FormReferences.of(process).contains(form));
        return processes;
    }

    private static Live live(DeployedFiles.Newest n) {
        return new Live(n.file(), n.key(), n.version(), n.at());
    }
}
