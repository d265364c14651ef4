package io.kenh.websitebutton.embed;

/** @param embed path of the site's doors */
public record SampleView(String embed, String page, String language, String style) {
    /** Text key of what is said on this page. */
    public String text(String what) {
        return "website-button.sample." + page + "." + what;
    }
}
