package org.qunflow.security.token;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.qunflow.security.account.User;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a program in by its token, given as {@code Bearer} or as the password of {@code Basic}. Without one it is a
 * stranger; with one that is not valid it goes no further.
 */
public class TokenFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private final Tokens tokens;

    public TokenFilter(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        Optional<User> holder = shown == null ? Optional.empty() : holder(shown);
        if (shown != null && holder.isEmpty()) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            return;
        }
        holder.ifPresent(TokenFilter::admit);
        rest.doFilter(request, response);
    }

    private Optional<User> holder(String shown) {
        if (shown.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return tokens.holder(shown.substring(BEARER.length()).strip());
        }
        return shown.regionMatches(true, 0, BASIC, 0, BASIC.length())
                ? ofBasic(decoded(shown.substring(BASIC.length()).strip()))
                : Optional.empty();
    }

    private Optional<User> ofBasic(String pair) {
        int colon = pair.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : tokens.holder(pair.substring(colon + 1))
                        .filter(user -> user.username().equalsIgnoreCase(pair.substring(0, colon)));
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    private static void admit(User user) {
        String[] roles = user.roleSet().stream().map(role -> "ROLE_" + role).toArray(String[]::new);
        SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                user.username(), null, AuthorityUtils.createAuthorityList(roles))));
    }
}
