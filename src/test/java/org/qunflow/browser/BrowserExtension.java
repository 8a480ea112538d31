package org.qunflow.browser;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Gives browser tests their browser; without one they are skipped aloud, or fail where they are required. */
class BrowserExtension implements ExecutionCondition, BeforeEachCallback, AfterTestExecutionCallback {
    private static final AtomicBoolean SAID = new AtomicBoolean();
    private static final String MISSING =
            "BROWSER TESTS DID NOT RUN: no Chromium found (Debian: apt-get install chromium"
                    + " fonts-noto-cjk; elsewhere: -Dqunflow.browser.path=...)";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.installed().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is installed");
        }
        if (Boolean.getBoolean("qunflow.browser.required")) {
            throw new IllegalStateException(MISSING);
        }
        if (SAID.compareAndSet(false, true)) {
            System.out.println("\u001b[1m" + MISSING + "\u001b[0m");
        }
        return ConditionEvaluationResult.disabled(MISSING);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Chromium chromium = context.getRoot()
                .getStore(Namespace.create(BrowserExtension.class))
                .getOrComputeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
        ((BrowserTest) context.getRequiredTestInstance()).browser = chromium.browser();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            ((BrowserTest) context.getRequiredTestInstance())
                    .pictureOfFailure(context.getRequiredTestMethod().getName());
        }
    }
}
