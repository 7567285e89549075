/** Perl: takes connections on a TCP port, its argument, and closes them; of both families where the pod has them. */
export const answer = `
use strict;
use IO::Socket::IP;
$SIG{TERM} = sub { exit 0 };
my $socket;
for my $address ('::', '0.0.0.0') {
  $socket = IO::Socket::IP->new(LocalHost => $address, LocalPort => $ARGV[0], Listen => 64, ReuseAddr => 1, V6Only => 0);
  last if $socket;
}
die "cannot listen on port $ARGV[0]: $@\\n" if !$socket;
while (1) {
  my $peer = $socket->accept;
  close $peer if $peer;
}
`.trim();
