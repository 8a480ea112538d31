package org.qunflow.engine;

import java.util.List;
import java.util.Map;
import org.qunflow.engine.model.Checking;
import org.springframework.stereotype.Service;

/** Checks models, tables and forms before the engine sees them, and returns everything that is wrong at once. */
@Service
public class ModelCheck {
    private final Checking checking;

    ModelCheck(Checking checking) {
        this.checking = checking;
    }

    /** Checks a set of resources that belong together: file name → bytes. An empty list means: may be deployed. */
    public List<ModelViolation> check(Map<String, byte[]> resources) {
        return checking.check(resources);
    }
}
