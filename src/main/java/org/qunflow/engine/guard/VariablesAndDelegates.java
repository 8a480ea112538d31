package org.qunflow.engine.guard;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Date;
import java.util.Iterator;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/** Resolves names of expressions: an allowed delegate or a plain variable. Nothing has members, nothing can be called. */
final class VariablesAndDelegates extends ELResolver {
    private static final int LONGEST = 64 * 1024;

    private final DelegateBeans delegates;

    VariablesAndDelegates(DelegateBeans delegates) {
        this.delegates = delegates;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        refuseMembers(base, property);
        String name = String.valueOf(property);
        if (delegates.knows(name)) {
            context.setPropertyResolved(true);
            return delegates.get(name);
        }
        Object scope = context.getContext(VariableScope.class);
        if (scope instanceof VariableScope variables && variables.hasVariable(name)) {
            context.setPropertyResolved(true);
            return plain(name, variables.getVariable(name));
        }
        return null;
    }

    private static Object plain(String name, Object value) {
        boolean plain = value == null
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Date
                || value instanceof String text && text.length() <= LONGEST;
        if (!plain) {
            throw new ELException("Variable '" + name + "' is no plain value; expressions may not use it");
        }
        return value;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] parameters) {
        throw new ELException("Expressions may not call '" + method + "'");
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        refuseMembers(base, property);
        return Object.class;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw new ELException("Expressions are read-only; '" + property + "' is not set");
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return Collections.emptyIterator();
    }

    private static void refuseMembers(Object base, Object property) {
        if (base != null) {
            throw new ELException("Expressions may not use '" + property + "' of "
                    + base.getClass().getName());
        }
    }
}
