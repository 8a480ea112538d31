package org.qunflow.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Chinese or English: as chosen (kept in a cookie), else as the browser prefers. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {
    static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    static final Locale ENGLISH = Locale.ENGLISH;

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("language") {
            @Override
            protected Locale parseLocaleValue(String value) {
                return nearest(Locale.forLanguageTag(value));
            }
        };
        resolver.setDefaultLocaleFunction(LanguageConfiguration::preferred);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    static Locale nearest(Locale wanted) {
        return wanted.getLanguage().equals("zh") ? CHINESE : ENGLISH;
    }

    private static Locale preferred(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return ENGLISH;
        }
        return Collections.list(request.getLocales()).stream()
                .filter(l -> l.getLanguage().equals("zh") || l.getLanguage().equals("en"))
                .map(LanguageConfiguration::nearest)
                .findFirst()
                .orElse(ENGLISH);
    }
}
