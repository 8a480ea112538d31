package org.qunflow.security.door;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What a browser may do with our pages: load from here, nothing inline, in no frame, no devices. */
final class Headers {
    static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'; object-src 'none'";
    /** The editors of models set style attributes of elements; scripts and style sheets come from here as everywhere. */
    static final String EDITOR =
            CONTENT.replace("style-src 'self'", "style-src 'self'; style-src-attr 'unsafe-inline'");

    private static final RequestMatcher EDITORS =
            PathPatternRequestMatcher.withDefaults().matcher("/design/drafts/**");
    private static final String DEVICES = "accelerometer=(), camera=(), display-capture=(), geolocation=(), "
            + "gyroscope=(), microphone=(), midi=(), payment=(), usb=()";

    private Headers() {}

    static void strict(HeadersConfigurer<HttpSecurity> headers) {
        headers.addHeaderWriter(policy(EDITORS, EDITOR));
        headers.addHeaderWriter(policy(new NegatedRequestMatcher(EDITORS), CONTENT));
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
        headers.permissionsPolicyHeader(permissions -> permissions.policy(DEVICES));
        headers.crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
        headers.crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    private static HeaderWriter policy(RequestMatcher where, String directives) {
        return new DelegatingRequestMatcherHeaderWriter(where, new ContentSecurityPolicyHeaderWriter(directives));
    }
}
