package org.qunflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;

/** The editor of a process as somebody with a mouse and a keyboard meets it; nothing is done behind its back. */
final class ProcessEditor {
    private static final Mouse.MoveOptions SMOOTHLY = new Mouse.MoveOptions().setSteps(12);

    private final Page page;

    ProcessEditor(Page page) {
        this.page = page;
    }

    /** Brings an element into sight by a part of its id. */
    void find(String part) {
        page.locator(".workbench-canvas .djs-container > svg").first().press("Control+f");
        page.keyboard().type(part);
        assertThat(page.locator(".djs-search-result-selected")).containsText(part);
        page.keyboard().press("Enter");
        assertThat(page.locator(".djs-search-open")).hasCount(0);
    }

    /** Drags a task from the palette onto a flow, which it then divides, and types its name. */
    void dropTaskOnto(String flow, String name) {
        Locator tool = page.locator(".djs-palette [data-action='create.task']");
        tool.hover();
        page.mouse().down();
        moveTo(page.locator(".djs-connection[data-element-id=" + flow + "] .djs-hit"));
        page.mouse().up();
        assertThat(page.locator(".djs-direct-editing-content")).isFocused();
        page.keyboard().insertText(name);
        page.keyboard().press("Enter");
        assertThat(page.locator(".djs-shape.selected")).containsText(name);
    }

    /** Makes a service task of the selected one by the menu beside it. */
    void becomeAService() {
        page.locator(".djs-context-pad.open [data-action=replace]").click();
        page.locator(".djs-popup [data-id=replace-with-service-task]").click();
        assertThat(page.locator(".djs-shape.selected[data-element-id^=serviceTask_]"))
                .hasCount(1);
    }

    /** Chooses one of our steps for the selected task by its name. */
    void use(String step) {
        page.locator(".bio-properties-panel-select-template-button").click();
        page.locator(".djs-popup-search input").fill(step);
        page.locator(".djs-popup .entry", new Page.LocatorOptions().setHasText(step))
                .click();
        assertThat(page.locator(".bio-properties-panel-applied-template-button"))
                .isVisible();
    }

    /** Types the English name of the selected element. */
    void english(String name) {
        page.locator("#bio-properties-panel-english-name").click();
        page.keyboard().type(name);
        page.keyboard().press("Tab");
    }

    /** The list from which a parameter of our step is chosen. */
    Locator parameter(String step) {
        return page.locator("[data-entry-id*='custom-entry-" + step + "'] select");
    }

    /** What the server finds wrong, on the elements. */
    Locator marks() {
        return page.locator(".finding-mark");
    }

    void save() {
        page.keyboard().press("Control+s");
        assertThat(page.locator("[data-save-state]")).containsText(":");
    }

    /** Where a flow begins it bears no words. */
    private void moveTo(Locator flow) {
        BoundingBox box = flow.boundingBox();
        page.mouse().move(box.x + box.width / 3, box.y + box.height / 2, SMOOTHLY);
    }
}
