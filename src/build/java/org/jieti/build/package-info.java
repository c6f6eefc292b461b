/** What the build does to the classes of {@code target/jieti}; not part of it. */
package org.jieti.build;
