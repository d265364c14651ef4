package io.kenh.websitebutton.site;

/** A site outside its transaction. @param key what its pages name it by */
public record SiteView(long id, int version, long companyId, String key, SiteData data) {
    public String path() {
        return "/website-button/sites/" + id;
    }

    /** Where its pages find the button, on this server. */
    public String embed() {
        return "/embed/website-button/" + key;
    }
}
