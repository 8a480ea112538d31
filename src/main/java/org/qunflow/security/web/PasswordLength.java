package org.qunflow.security.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;

/** No longer than bcrypt reads: 72 bytes. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PasswordLength.Check.class)
@interface PasswordLength {
    int BYTES = 72;

    String message() default "{login.password.long}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Counts bytes, not letters. */
    class Check implements ConstraintValidator<PasswordLength, String> {
        @Override
        public boolean isValid(String password, ConstraintValidatorContext context) {
            return password == null || password.getBytes(StandardCharsets.UTF_8).length <= BYTES;
        }
    }
}
