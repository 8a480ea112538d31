package org.qunflow.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.core.variable.scope.SimpleVariableInstance;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunflow.engine.process.ProbeDelegate;
import org.springframework.beans.factory.ListableBeanFactory;

class GuardedExpressionsTests {
    private final ProbeDelegate delegate = new ProbeDelegate();
    private final GuardedExpressions expressions =
            new GuardedExpressions(delegates(), (scope, span) -> new Date(span.days()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass()}",
                "${''['class']}",
                "${''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null)}",
                "${execution}",
                "${execution.processEngineServices}",
                "${execution['processEngineServices'] == 1}",
                "${task}",
                "${authenticatedUserId == 'x'}",
                "#{''.getClass()}",
                "text ${way} text",
                "${way}${way}",
                "${'x'.repeat(2000000000)}",
                "${way.matches('(a+)+b')}",
                "${probeDelegate.execute(execution)}",
                "${probeDelegate.rung}",
                "${currentUser()}",
                "${now().toString()}",
                "${way = 'x'}",
                "${way ? 1 : 2}",
                "${way + way}",
                "${[1,2]}",
                "${way[0]}",
                "${camunda:now()}",
                "${'a\\u002egetClass()'}",
                "${}",
                "${way == }"
            })
    void refusesWhatIsNoDelegateAndNoCondition(String expression) {
        assertThatThrownBy(() -> expressions.createExpression(expression)).hasMessageContaining("refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain text",
                "P2D",
                "${probeDelegate}",
                "${way == 'ASK'}",
                "${agreed}",
                "${!agreed}",
                "${not agreed and (amount >= 299 || way != \"X\")}",
                "${offer != 'NONE'}"
            })
    void makesTextsDelegatesAndConditions(String expression) {
        assertThatCode(() -> expressions.createExpression(expression)).doesNotThrowAnyException();
    }

    @Test
    void workingTimeIsAMomentAndNothingElse() {
        assertThat(expressions.createExpression("P2D working").getValue(null)).isEqualTo(new Date(2));
        for (String text : List.of("P2D", "P2D working overtime", "working")) {
            assertThat(expressions.createExpression(text)).as(text).isNotInstanceOf(DueExpression.class);
        }
    }

    @Test
    void deepBracketsAreRefusedAndNotFollowed() {
        String deep = "${" + "(".repeat(60_000) + "1" + ")".repeat(60_000) + "}";
        assertThatThrownBy(() -> expressions.createExpression(deep)).hasMessageContaining("refused");
    }

    @Test
    void nothingHasMembersNothingIsCalledNothingIsSet() {
        VariablesAndDelegates resolver = new VariablesAndDelegates(delegates());
        ELContext context = context(Map.of());
        assertThatThrownBy(() -> resolver.getValue(context, "text", "class")).isInstanceOf(ELException.class);
        assertThatThrownBy(() -> resolver.getValue(context, delegate, "rung")).isInstanceOf(ELException.class);
        assertThatThrownBy(() -> resolver.invoke(context, "text", "getClass", null, null))
                .isInstanceOf(ELException.class);
        assertThatThrownBy(() -> resolver.setValue(context, null, "way", "x")).isInstanceOf(ELException.class);
    }

    @Test
    void aVariableNeverTakesThePlaceOfADelegateAndRichOnesAreRefused() {
        VariablesAndDelegates resolver = new VariablesAndDelegates(delegates());
        ELContext context = context(Map.of("probeDelegate", "shadow", "rich", List.of(1), "way", "ASK"));
        assertThat(resolver.getValue(context, null, "probeDelegate")).isSameAs(delegate);
        assertThat(resolver.getValue(context, null, "way")).isEqualTo("ASK");
        assertThat(resolver.getValue(context, null, "dataSource")).isNull();
        assertThatThrownBy(() -> resolver.getValue(context, null, "rich")).isInstanceOf(ELException.class);
    }

    private static ELContext context(Map<String, Object> variables) {
        VariableScope scope = mock(VariableScope.class);
        variables.forEach((name, value) -> {
            when(scope.hasVariable(name)).thenReturn(true);
            when(scope.getVariable(name)).thenReturn(value);
        });
        ELContext context = mock(ELContext.class);
        when(context.getContext(VariableScope.class)).thenReturn(scope);
        return context;
    }

    private DelegateBeans delegates() {
        ListableBeanFactory beans = mock(ListableBeanFactory.class);
        when(beans.getBeanNamesForType(eq(JavaDelegate.class), anyBoolean(), anyBoolean()))
                .thenReturn(new String[] {"probeDelegate", "foreign"});
        doReturn(ProbeDelegate.class).when(beans).getType(eq("probeDelegate"), anyBoolean());
        doReturn(SimpleVariableInstance.class).when(beans).getType(eq("foreign"), anyBoolean());
        when(beans.getBean(any(String.class), eq(JavaDelegate.class))).thenReturn(delegate);
        return new DelegateBeans(beans);
    }
}
