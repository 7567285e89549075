/**
 * Names of ICMP types that the API server lets through and an agent can read, by family: a name of the other family stops
 * the agent from reading any policy.
 */
export const icmpTypes: Readonly<Record<'IPv4' | 'IPv6', readonly string[]>> = {
  IPv4: `EchoReply DestinationUnreachable Redirect Echo EchoRequest RouterAdvertisement RouterSelection TimeExceeded
    ParameterProblem Timestamp TimestampReply Photuris ExtendedEchoRequest`.split(/\s+/),
  IPv6: `DestinationUnreachable PacketTooBig TimeExceeded ParameterProblem EchoRequest EchoReply MulticastListenerQuery
    MulticastListenerReport MulticastListenerDone RouterSolicitation RouterAdvertisement NeighborSolicitation
    NeighborAdvertisement RedirectMessage RouterRenumbering ICMPNodeInformationQuery ICMPNodeInformationResponse
    InverseNeighborDiscoverySolicitation InverseNeighborDiscoveryAdvertisement HomeAgentAddressDiscoveryRequest
    HomeAgentAddressDiscoveryReply MobilePrefixSolicitation MobilePrefixAdvertisement DuplicateAddressRequestCodeSuffix
    DuplicateAddressConfirmationCodeSuffix ExtendedEchoRequest`.split(/\s+/),
};
