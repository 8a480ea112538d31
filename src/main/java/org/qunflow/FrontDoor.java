package org.qunflow;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says at the end of the start which page to open. */
@Component
class FrontDoor {
    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);

    @EventListener
    void announce(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            LOG.info(
                    "Ready after {} s. Open http://localhost:{}/",
                    ready.getTimeTaken().toSeconds(),
                    web.getWebServer().getPort());
        }
    }
}
