package org.qunflow.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.HttpResource;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/** Brotli for whoever takes it, else gzip, else as it is: Spring's own resolver takes what browsers name first, which is gzip. */
class SmallestFirst extends AbstractResourceResolver {
    private final ResourceResolver brotli = only("br");
    private final ResourceResolver gzip = only("gzip");

    @Override
    protected Resource resolveResourceInternal(
            HttpServletRequest request, String path, List<? extends Resource> places, ResourceResolverChain chain) {
        Resource found = brotli.resolveResource(request, path, places, chain);
        return found instanceof HttpResource ? found : gzip.resolveResource(request, path, places, chain);
    }

    @Override
    protected String resolveUrlPathInternal(String path, List<? extends Resource> places, ResourceResolverChain chain) {
        return chain.resolveUrlPath(path, places);
    }

    private static ResourceResolver only(String coding) {
        EncodedResourceResolver resolver = new EncodedResourceResolver();
        resolver.setContentCodings(List.of(coding));
        return resolver;
    }
}
