package io.kenh.websitebutton.site;

/** Where the button stands: at the bottom. */
public enum Corner {
    RIGHT("right"),
    LEFT("left");

    private final String css;

    Corner(String css) {
        this.css = css;
    }

    public String css() {
        return css;
    }
}
