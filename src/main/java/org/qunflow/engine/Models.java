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

/** The files of processes and tables that are deployed, and the way in for a new version that people agreed upon. */
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

    /** The newest versions of all processes and tables, by file. */
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

    /** The content together with the forms it refers to, as far as they are deployed: what is checked and deployed. */
    public Map<String, byte[]> together(String file, String content) {
        Map<String, byte[]> resources = new HashMap<>();
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        resources.put(file, bytes);
        if (file.endsWith(".bpmn")) {
            FormReferences.of(bytes).forEach(form -> files.form(form).ifPresent(found -> resources.put(form, found)));
        }
        return resources;
    }

    /**
     * Deploys a new version in the transaction of the caller and answers its number.
     *
     * @param over the newest version that was known when it was decided, 0 for none; empty is answered if there is
     *     another one by now
     * @throws ModelsRefused with everything that is wrong with it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public OptionalInt deploy(String file, String content, int over) {
        return deployer.release(file, together(file, content), over);
    }

    private static Live live(DeployedFiles.Newest n) {
        return new Live(n.file(), n.key(), n.version(), n.at());
    }
}
