package org.qunflow.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Partners, one of them without contract yet, and what is refused. */
class PartnerGalleryTests extends GalleryTest {
    @ParameterizedTest
    @MethodSource("views")
    void partners(View view) {
        Page page = reader(view, "LEAD", GalleryScene.HOME);
        company(page, "云雾茶行 " + Math.abs(view.hashCode() % 1000), "tea-" + Math.abs(view.hashCode()));
        look(page, "partners-partner");
        company(page, "云雾茶行 " + Math.abs(view.hashCode() % 1000), "");
        look(page, "partners-refused");
        look(page, "/partners?q=a", "partners-found");
        look(page, "/partners/model?wish=B2B2C", "partners-model");
        choose(page, GalleryRooms.EMPTY);
        look(page, "/partners", "partners-none");
        look(reader(view, "OPERATOR", GalleryScene.HOME), "/partners", "partners-operator");
        diagram(page, "/design/processes/partner-onboarding", "process-partner-onboarding");
        diagram(page, "/design/processes/partner-statement", "process-partner-statement");
    }

    private void company(Page page, String name, String code) {
        visit(page, "/partners");
        page.fill("#name", name);
        page.fill("#rate", "8");
        page.fill("#code", code);
        send(page, "#company");
    }
}
