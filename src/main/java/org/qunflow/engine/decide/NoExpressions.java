package org.qunflow.engine.decide;

import org.camunda.bpm.dmn.engine.impl.spi.el.ElExpression;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElProvider;

/** Refuses every expression language beside FEEL in decision tables. */
class NoExpressions implements ElProvider {

    @Override
    public ElExpression createExpression(String expression) {
        throw new IllegalStateException("Decision tables speak FEEL only");
    }
}
