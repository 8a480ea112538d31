package org.qunflow.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Price experiments: planned from the ladder, refused, reviewed and stopped early. */
class ExperimentGalleryTests extends GalleryTest {
    @ParameterizedTest
    @MethodSource("views")
    void experiments(View view) {
        Page page = reader(view, "LEAD", GalleryScene.HOME);
        look(page, "/experiments/lead/new", "experiments-new");
        page.fill("#difference", "8");
        page.selectOption("#by", "GROUP");
        page.locator("#plan").evaluate("form => form.action += '/size'");
        look(send(page, "#plan"), "experiments-size");
        String name = "春茶价格阶梯 " + Math.abs(view.hashCode() % 1000);
        plan(page, name);
        look(page, "experiments-planned");
        plan(page, name);
        look(page, "experiments-refused");
        look(page, "/experiments", "experiments");
        visit(page, page.locator("main li a").first().getAttribute("href"));
        look(send(page, "form[action$=stop]"), "experiments-dropped");
        choose(page, GalleryRooms.EMPTY);
        look(page, "/experiments", "experiments-none");
        look(reader(view, "OPERATOR", GalleryScene.HOME), "/experiments", "experiments-operator");
        diagram(page, "/design/processes/price-experiment", "process-price-experiment");
    }

    private void plan(Page page, String name) {
        visit(page, "/experiments/lead/new");
        page.fill("#name", name);
        send(page, "#plan");
    }
}
