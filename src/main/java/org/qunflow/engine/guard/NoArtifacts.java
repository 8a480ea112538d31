package org.qunflow.engine.guard;

import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;

/** Makes no class that a model names: models name delegates by bean. */
public final class NoArtifacts implements ArtifactFactory {

    @Override
    public <T> T getArtifact(Class<T> type) {
        throw new ProcessEngineException("Class " + type.getName() + " may not be used by a model");
    }
}
