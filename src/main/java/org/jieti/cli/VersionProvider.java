package org.jieti.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of this build, as picocli asks for it. */
final class VersionProvider implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"jieti " + BuildVersion.text()};
    }
}
