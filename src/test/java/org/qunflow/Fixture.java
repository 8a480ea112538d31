package org.qunflow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * A helper that every Spring context of the tests knows and makes when somebody asks for it. Nobody imports one: tests
 * that name different helpers would start contexts of their own.
 */
@Lazy
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Fixture {}
