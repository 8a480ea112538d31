package org.qunflow.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** All routes that the running application answers: controllers, actuator, files, and those of the login's filters. */
public final class Routes {
    private static final Set<String> OF_FILTERS =
            Set.of("POST /login", "POST /logout", "GET /oauth2/authorization/*", "GET /login/oauth2/code/*");

    private Routes() {}

    public static Set<String> of(ApplicationContext context) {
        Set<String> all = new TreeSet<>(OF_FILTERS);
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) -> {
                    if (!isOfTests(handler)) {
                        all.addAll(keys(info));
                    }
                }));
        context.getBeansOfType(AbstractUrlHandlerMapping.class)
                .values()
                .forEach(files -> files.getHandlerMap().keySet().forEach(path -> all.add("GET " + path)));
        return all;
    }

    private static List<String> keys(RequestMappingInfo info) {
        Collection<String> paths = info.getPatternValues();
        Collection<?> methods = info.getMethodsCondition().getMethods();
        return paths.stream()
                .map(path -> path.isEmpty() ? "/" : path)
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of("ANY " + path)
                        : methods.stream().map(method -> method + " " + path))
                .toList();
    }

    private static boolean isOfTests(HandlerMethod handler) {
        return handler.getBeanType()
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .contains("test-classes");
    }

    /** The path with real ids in the place of its variables; throws AssertionError for one that nobody named. */
    static String concrete(String path, Map<String, String> values) {
        String plain = path.replaceAll("\\{version:[^/]*}(?=/|$)", "{version}")
                .replace("/health/**", "/health/liveness")
                .replace("/assets/**", "/assets/manifest.json")
                .replace("/**", "/missing");
        for (Map.Entry<String, String> value : values.entrySet()) {
            String[] where = value.getKey().split(" ");
            if (plain.startsWith(where[0])) {
                plain = plain.replace("{" + where[1] + "}", value.getValue());
            }
        }
        if (plain.contains("{")) {
            throw new AssertionError("Say in Ground what stands for the variables of " + path);
        }
        return plain;
    }
}
