package org.qunflow.engine.guard;

import java.util.Date;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.qunflow.engine.WorkingSpan;

/** A working span in the place of a due date or a timer: its value is the moment at which it has passed. */
record DueExpression(String text, WorkingSpan span, BiFunction<VariableScope, WorkingSpan, Date> due)
        implements Expression {

    @Override
    public Object getValue(VariableScope scope) {
        return due.apply(scope, span);
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
        return due.apply(scope, span);
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        throw new ProcessEngineException("Working time is not set by a model: " + text);
    }

    @Override
    public void setValue(Object value, VariableScope scope, BaseDelegateExecution execution) {
        setValue(value, scope);
    }

    @Override
    public String getExpressionText() {
        return text;
    }

    @Override
    public boolean isLiteralText() {
        return false;
    }
}
