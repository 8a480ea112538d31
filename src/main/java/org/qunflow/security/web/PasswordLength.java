package org.qunflow.security.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** No longer than 128 characters: longer than anybody types, short enough to be hashed. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PasswordLength.Check.class)
@interface PasswordLength {
    int LETTERS = 128;

    String message() default "{login.password.long}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Counts letters, not bytes. */
    class Check implements ConstraintValidator<PasswordLength, String> {
        @Override
        public boolean isValid(String password, ConstraintValidatorContext context) {
            return password == null || password.codePointCount(0, password.length()) <= LETTERS;
        }
    }
}
