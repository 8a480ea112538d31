package org.qunflow.sop;

import java.util.List;
import java.util.OptionalInt;
import org.qunflow.engine.ModelViolation;
import org.qunflow.engine.Models;
import org.qunflow.engine.ModelsRefused;
import org.springframework.stereotype.Component;

/** The way from a draft to what is deployed: the check of the model, then the cases beside a table. */
@Component
class Release {
    private final Models models;
    private final TableCases cases;

    Release(Models models, TableCases cases) {
        this.models = models;
        this.cases = cases;
    }

    /** The newest deployed version; 0 for none. */
    int version(String file) {
        return models.find(file).map(Models.Live::version).orElse(0);
    }

    /** What the newest version says; empty for none. */
    String text(String file) {
        return models.text(file).orElse("");
    }

    /** What is wrong with the model itself. */
    List<ModelViolation> model(String file, String content) {
        return models.check(file, content);
    }

    /** Everything that is wrong; a table is asked only if its model is right. */
    List<ModelViolation> violations(String file, String content) {
        List<ModelViolation> found = model(file, content);
        return found.isEmpty() ? cases.broken(file, content) : found;
    }

    /** See {@link Models#deploy}; refused too if a case beside the table is broken, which rolls everything back. */
    OptionalInt deploy(String file, String content, int over) {
        OptionalInt version = models.deploy(file, content, over);
        List<ModelViolation> broken = version.isEmpty() ? List.of() : cases.broken(file, content);
        if (!broken.isEmpty()) {
            throw new ModelsRefused(broken);
        }
        return version;
    }
}
