package org.qunflow.security.oidc;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The identity providers that are configured; usually none, or one. */
@Component
public class Providers {
    private final List<Provider> all = new ArrayList<>();

    Providers(ObjectProvider<InMemoryClientRegistrationRepository> registered) {
        registered.ifAvailable(repository -> repository.forEach(provider -> all.add(named(provider))));
    }

    /** A way to sign in beside the password. */
    public record Provider(String name, String path) {}

    public List<Provider> all() {
        return List.copyOf(all);
    }

    private static Provider named(ClientRegistration provider) {
        return new Provider(provider.getClientName(), "/oauth2/authorization/" + provider.getRegistrationId());
    }
}
