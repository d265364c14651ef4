package io.kenh.websitebutton.site;

import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a site is written.
 *
 * @param site null for a new one
 * @param zones of the office hours
 * @param script of the preview
 */
public record SiteFormView(
        Form form,
        @Nullable SiteView site,
        String title,
        List<Option> accounts,
        List<Option> zones,
        String script,
        String style) {
    public String action() {
        return site == null ? "/website-button/sites" : site.path() + "/edit";
    }

    public String back() {
        return site == null ? "/website-button/sites" : site.path();
    }

    /** Key of the site whose code for cameras the preview shows. */
    public String key() {
        return site == null ? "" : site.key();
    }

    public int version() {
        return site == null ? 0 : site.version();
    }
}
