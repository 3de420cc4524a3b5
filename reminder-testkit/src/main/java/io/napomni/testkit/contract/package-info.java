/** What every implementation of a port must keep, as JUnit test interfaces: implement one in a test class of yours. */
@NullMarked
package io.napomni.testkit.contract;

import org.jspecify.annotations.NullMarked;
