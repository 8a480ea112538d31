package org.qunflow.engine.guard;

import java.lang.reflect.Method;
import java.util.Date;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.qunflow.engine.WorkingSpan;

/** Makes expressions of four kinds only: plain text, one delegate, one condition of the small grammar, working time. */
public final class GuardedExpressions extends JuelExpressionManager {
    private final DelegateBeans delegates;
    private final BiFunction<VariableScope, WorkingSpan, Date> due;

    GuardedExpressions(DelegateBeans delegates, BiFunction<VariableScope, WorkingSpan, Date> due) {
        this.delegates = delegates;
        this.due = due;
        setExpressionFactory(new ExpressionFactoryImpl(ExpressionFactoryImpl.Profile.JEE5));
    }

    @Override
    public Expression createExpression(String expression) {
        check(expression);
        return WorkingSpan.parse(expression.strip())
                .<Expression>map(span -> new DueExpression(expression, span, due))
                .orElseGet(() -> super.createExpression(expression));
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
