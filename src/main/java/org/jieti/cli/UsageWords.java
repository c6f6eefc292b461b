package org.jieti.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what picocli found wrong with a command line; its own words are English only. */
record UsageWords(Messages messages, List<String> args) {

    String of(ParameterException fault) {
        if (fault instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (fault instanceof MissingParameterException missing) {
            return missing(missing);
        }
        if (fault instanceof OverwrittenOptionException twice) {
            return messages.text("usage.twice", name(twice.getOverwritten()));
        }
        return wrongValue(fault, fault.getArgSpec(), String.valueOf(fault.getValue()));
    }

    private String unmatched(UnmatchedArgumentException fault) {
        String first = fault.getUnmatched().get(0);
        String what = messages.text(fault.isUnknownOption() ? "usage.unknown-option" : "usage.unknown-argument", first);
        String near = String.join(", ", fault.getSuggestions());
        return near.isEmpty() ? what : what + messages.text("usage.near", near);
    }

    private String missing(MissingParameterException fault) {
        for (ArgSpec one : fault.getMissing()) {
            if (one instanceof OptionSpec option && args.stream().anyMatch(Arrays.asList(option.names())::contains)) {
                return messages.text("usage.without-value", name(one), one.paramLabel());
            }
        }
        return messages.text(
                "usage.missing",
                fault.getMissing().stream().map(UsageWords::full).collect(Collectors.joining(", ")));
    }

    private String wrongValue(ParameterException fault, @Nullable ArgSpec given, String value) {
        if (given == null || fault.getValue() == null) {
            return String.valueOf(fault.getMessage());
        }
        if (given.type() == LocalDate.class) {
            return messages.text("usage.not-a-day", name(given), value);
        }
        if (given.type() == int.class) {
            return messages.text("usage.not-a-count", name(given), value);
        }
        List<String> words = new ArrayList<>();
        if (given.completionCandidates() != null) {
            given.completionCandidates().forEach(words::add);
        }
        return words.isEmpty()
                ? messages.text("usage.unfit", name(given), value)
                : messages.text("usage.not-one-of", name(given), value, String.join(", ", words));
    }

    private static String name(ArgSpec one) {
        return one instanceof OptionSpec option ? option.longestName() : one.paramLabel();
    }

    private static String full(ArgSpec one) {
        return one instanceof OptionSpec option ? option.longestName() + "=" + one.paramLabel() : one.paramLabel();
    }
}
