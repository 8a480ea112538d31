package org.qunflow.engine.guard;

import java.lang.reflect.Method;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/** Makes expressions of three kinds only: plain text, one delegate, one condition of the small grammar. */
public final class GuardedExpressions extends JuelExpressionManager {
    private final DelegateBeans delegates;

    public GuardedExpressions(DelegateBeans delegates) {
        this.delegates = delegates;
        setExpressionFactory(new ExpressionFactoryImpl(ExpressionFactoryImpl.Profile.JEE5));
    }

    @Override
    public Expression createExpression(String expression) {
        check(expression);
        return super.createExpression(expression);
    }

    @Override
    public ValueExpression createValueExpression(String expression) {
        check(expression);
        return super.createValueExpression(expression);
    }

    @Override
    public void addFunction(String name, Method function) {
        // the small grammar calls nothing
    }

    @Override
    protected ELResolver createElResolver() {
        return new VariablesAndDelegates(delegates);
    }

    private void check(String expression) {
        if (!Grammar.isDynamic(expression) || Grammar.isCondition(expression)) {
            return;
        }
        String delegate = Grammar.delegate(expression);
        if (delegate == null) {
            throw new ProcessEngineException("Expression refused: " + expression);
        }
    }
}
