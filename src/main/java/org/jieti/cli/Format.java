package org.jieti.cli;

/** What a result is written as, in the words of {@code --format}. */
enum Format {
    csv("surcharges.csv"),
    xlsx("report.xlsx"),
    html("report.html"),
    json("assessments.jsonl");

    private final String file;

    Format(String file) {
        this.file = file;
    }

    /** The file in the folder of a result by which the format is known. */
    String file() {
        return file;
    }
}
